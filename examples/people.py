"""The words of the example resumes. Every person, employer, school and paper is invented."""

from __future__ import annotations

from layouts import Look, Person

JUNIOR_ONE_COLUMN = Person(
    name="Tamsin Okoro-Lind",
    headline="Junior Machine Learning Engineer",
    contact=("Bristow, UK", "tamsin.okoro-lind@example.com", "(020) 555-0112", "github.com/tamsin-example"),
    look=Look(font="Times-Roman", accent="#000000", size=11, entry="organisation_first"),
    words="""
# Education
## B.Sc. in Computer Science, First Class Honours | University of Wexmoor | Wexmoor, UK | Sep 2022 – Jun 2026
- Coursework: Linear Algebra, Probability Theory, Data Structures, Machine Learning, Computer Vision
- Dissertation: counting hives and bees in field photographs with convolutional neural networks (mark: 78%)
# Experience
## Junior Machine Learning Engineer | Fennel Labs | Bristow, UK | Jul 2026 – Present
- Prepare and clean 1.2 million sensor readings a week with pandas and SQL under the guidance of two senior engineers
- Trained a random forest that flags faulty greenhouse sensors; raised recall from 0.71 to 0.84 at the same precision
- Write unit tests and documentation for the training pipeline in Python
## Machine Learning Intern | Fennel Labs | Bristow, UK | Jun 2025 – Sep 2025
- Labelled 4,000 leaf images and fine-tuned a ResNet-18 in PyTorch, reaching an F1 score of 0.91 on the held-out set
- Compared three augmentation schemes and presented the results to the team every Friday
## Teaching Assistant, Introduction to Programming | University of Wexmoor | Wexmoor, UK | Feb 2024 – Jun 2024
- Ran weekly lab sessions for 30 first-year students
# Projects
## Tide Forecast | | | 2025
- Forecast harbour water levels with an LSTM in Keras; beat the ARIMA baseline by 18% mean absolute error
## Kaggle: Bird Calls | | | 2024
- Placed in the top 9% of 1,900 teams with an ensemble of gradient boosting models (XGBoost)
# Technical Skills
Languages:: Python, SQL, Java, C
Machine learning:: scikit-learn, PyTorch, Keras, XGBoost, OpenCV
Data:: pandas, NumPy, Matplotlib, Jupyter
Tools:: Git, Linux, Docker, LaTeX
# Further Learning
- Currently learning Rust and reading up on reinforcement learning
- Deep Learning Specialization, online course, completed August 2025
""",
)

JUNIOR_TWO_COLUMN = Person(
    name="Ilse Varga-Monroe",
    headline="Junior Data Scientist",
    contact=("Lindenau, Germany", "ilse.varga-monroe@example.com", "+1 212 555 0134"),
    look=Look(layout="two_column", accent="#0b6e4f", entry="stacked", size=10.2),
    words="""
# Profile
Graduate in data science with a year of practice in retail forecasting. Curious, quick to learn and a clear
  communicator who enjoys working in a team.
# Work Experience
## Junior Data Scientist | Plumtree Retail | Lindenau | Sep 2025 – Present
- Build demand forecasts for 340 stores with LightGBM and Prophet; cut the weighted error from 23% to 17%
- Clean and merge sales, weather and holiday data (about 60 million rows) in BigQuery and pandas
- Validate every model by time-based cross-validation and document the results for the category managers
- Built a Power BI dashboard that 25 planners use every Monday
## Data Analytics Intern | Quillon Bank | Lindenau | June 2024 – September 2024
- Analysed churn of 80,000 customers with logistic regression and survival curves in R
- Ran hypothesis tests on two e-mail campaigns and explained the outcome to marketing
# Projects
## News Topic Explorer | | | 2025
- Clustered 120,000 headlines with sentence embeddings and k-means; deployed as a Streamlit app on Google Cloud
## Credit Default Study | | | 2024
- Handled missing values and class imbalance, compared logistic regression, random forest and XGBoost by ROC AUC
# Thesis
Explaining gradient-boosted demand forecasts with SHAP: a study with twelve store managers.
#> Skills
Programming:: Python, R, SQL
Libraries:: pandas, NumPy, scikit-learn, LightGBM, statsmodels, Prophet
Visualisation:: Power BI, Seaborn, Plotly
Cloud:: GCP (BigQuery, Cloud Run)
Tools:: Git, Docker (basics), Jupyter
#> Education
## M.Sc. Data Science | Lindenau Technical University | | 10/2023 – 08/2025
## B.Sc. Mathematics | University of Karsk | | 10/2020 – 07/2023
#> Certificates
- Google Cloud Digital Leader, 2025
- SQL for Data Science, online course, 2024
#> Languages
- Hungarian (native)
- English (C1)
- German (B2)
""",
)

SENIOR_TWO_COLUMN = Person(
    name="Rafael Brandt-Osei",
    headline="Senior Machine Learning Engineer",
    contact=("Port Ansel, Canada", "rafael.brandt-osei@example.com", "(604) 555-0147", "github.com/rbo-example"),
    look=Look(layout="two_column", accent="#7a1f3d", entry="stacked", size=10.4),
    words="""
# Summary
Machine learning engineer with eight years in logistics and payments. I take models from the first notebook to
  services that answer thousands of requests a second, and help teams to do the same.
# Experience
## Senior Machine Learning Engineer | Lumenroute | Port Ansel | Jun 2022 – Present
- Lead a project of five engineers that rebuilt arrival-time prediction; mean error fell from 14 to 8 minutes
- Designed the architecture of the feature platform (Feast, Redis, Spark) that now serves eleven models
- Deployed gradient-boosted and deep models on Kubernetes behind FastAPI: 3,000 requests a second at 40 ms
- Set up drift monitoring with Prometheus and Grafana; retraining starts by itself when the error leaves its band
- Mentor three junior engineers in weekly pairing sessions and review their designs
- Work with operations, product and finance stakeholders to agree on targets and explain trade-offs
## Machine Learning Engineer | Corvid Payments | Port Ansel | Jan 2020 – May 2022
- Trained fraud models in XGBoost and PyTorch on 900 million card transactions processed with PySpark
- Evaluated each release against precision and recall targets; fraud losses fell by 31% in the first year
- Moved nightly scoring to streaming with Kafka and Flink, cutting the delay from hours to 2 seconds
- Ran A/B tests of four model generations together with the data scientists
## Software Engineer | Tallow Systems | Elmstead | Jul 2018 – Dec 2019
- Developed billing services in Java and PostgreSQL with 99.95% availability
#> Skills
Languages:: Python, Java, SQL, Bash
ML:: PyTorch, XGBoost, scikit-learn, MLflow
Data:: Spark, Kafka, Flink, Airflow, Redis, PostgreSQL
Cloud:: AWS (S3, EC2, SageMaker), Terraform
Operations:: Docker, Kubernetes, Prometheus, Grafana, GitHub Actions, CI/CD
Methods:: feature engineering, time series, anomaly detection, A/B testing
#> Education
## M.Sc. Computer Science | University of Elmstead | | 2016 – 2018
## B.Sc. Statistics | University of Elmstead | | 2013 – 2016
#> Talks
- Features that do not lie, Port Ansel Data Meetup, 2024
#> Interests
- Rowing, sourdough, old maps
""",
)

SENIOR_SIDEBAR = Person(
    name="Noor Abenhaim",
    headline="Senior NLP Engineer",
    contact=("Halvorsund, Norway", "noor.abenhaim@example.com", "+47 555-0129", "linkedin.com/in/noor-example"),
    look=Look(layout="sidebar", accent="#24384d", entry="title_first", size=10.3, shouting=False),
    words="""
#> Skills
Languages:: Python, TypeScript, SQL
Language models:: Hugging Face Transformers, BERT, LoRA, RAG, vLLM, prompt engineering
Frameworks:: PyTorch, spaCy, LangChain
Search:: Elasticsearch, FAISS
Platform:: Azure, Docker, Kubernetes, GitLab CI, MLflow
#> Education
## M.Sc. Computational Linguistics | Halvorsund University | | 2016 – 2018
## B.A. Linguistics | University of Terne | | 2013 – 2016
#> Certificates
- Azure AI Engineer Associate, 2023
#> Languages
- Norwegian, English, Arabic
# Profile
Engineer of language technology with eight years of experience in health care and media, from rule-based extraction
  to large language models in production.
# Experience
## Senior NLP Engineer | Parlance Health | Halvorsund | 05/2021 – present
- Own the clinical text pipeline that extracts diagnoses and drugs from 2.4 million notes a month (F1 0.93)
- Fine-tuned BERT and Llama models with LoRA on four GPUs; distilled them to a model that costs 70% less to serve
- Designed a retrieval-augmented assistant for nurses (RAG with Elasticsearch and vLLM), used by 6 hospitals
- Led the project from pilot to certification with a team of four and a fixed deadline
- Took the decision to split the monolith into services and wrote the architecture guide
- Removed personal data before training and audited the models for bias between patient groups
- Mentor two junior engineers; presented results to doctors and hospital management
## NLP Engineer | Inkwell Media | Oslofjord | 09/2018 – 04/2021
- Built named entity recognition and topic classification for 30 newspapers with spaCy and PyTorch
- Curated and annotated a corpus of 45,000 articles together with three editors
- Deployed the models as REST services in Docker; tested and monitored them with 300 regression cases
- Improved article recommendations by 12% click-through in an A/B test
# Open Source
- Maintainer of a small library for de-identifying clinical text (410 stars on GitHub)
- Contributor to spaCy's Norwegian language data
# Publications
- N. Abenhaim and K. Sollid: Small models for clinical coding. Workshop on Health Language Processing, 2023
""",
)

PRINCIPAL_ONE_COLUMN = Person(
    name="Henrike Dalgaard-Mbeki",
    headline="Principal Machine Learning Engineer",
    contact=("Norrevik, Denmark", "henrike.dalgaard-mbeki@example.com", "+45 555-0161"),
    look=Look(accent="#1f3a5f", size=10.2, entry="title_first", margin=54),
    words="""
# Summary
Principal engineer with sixteen years in software and machine learning. I set the technical direction for machine
  learning across an organisation, build the teams that carry it, and stay close enough to the code to know what is
  true.
# Professional Experience
## Principal Machine Learning Engineer | Northgate Mobility | Norrevik | April 2021 – Present
- Set the three-year machine learning strategy with the executive board and turned it into a funded roadmap for nine
  product teams
- Define the architecture of the real-time prediction platform (Kafka, Flink, Ray, Kubernetes): 45,000 predictions a
  second at 99.99% availability in four regions
- Advise senior management on where machine learning pays; stopped two programmes early and saved 3.1 million euros
- Hired and manage a team of 14 machine learning engineers and data scientists; introduced a career ladder and
  structured interviews
- Mentor six senior engineers, two of whom became principals themselves
- Established the responsible AI review: fairness audits, model cards and privacy checks before each release
- Liaise between engineering, legal, finance and city authorities and explain models to non-technical decision makers
- Cut cloud spending on AWS by 38% by moving training to spot instances and compressing models with quantization
## Lead Machine Learning Engineer | Solmere Commerce | Norrevik | February 2017 – March 2021
- Led a team of eight that built search ranking and recommendations for 22 million customers; revenue per visit rose 9%
- Designed the feature store and the training pipelines in Spark, Airflow and TensorFlow
- Planned budget and deadlines of a two-year migration from Hadoop to cloud storage, delivered on time
- Introduced offline and online evaluation against agreed metrics (NDCG, conversion) for every model
- Monitored 40 models in production and wrote the on-call guide
## Senior Data Scientist | Solmere Commerce | Norrevik | January 2014 – January 2017
- Trained and validated demand and churn models in Python and R on 4 TB of click data in Hive
- Ran more than 60 A/B tests and built the company's experiment analysis library
- Coached four analysts who moved into data science
## Software Engineer | Kestrel Telecom | Brandholm | September 2010 – December 2013
- Developed call-routing services in C++ and Java for three million subscribers
- Wrote the first network anomaly detection prototype, which became a product
# Education
## M.Sc. in Computer Science | Brandholm University | Brandholm | 2008 – 2010
- Thesis on online learning for network traffic
## B.Sc. in Mathematics | Brandholm University | Brandholm | 2005 – 2008
# Skills
Programming:: Python, Scala, Java, C++, SQL
Machine learning:: TensorFlow, PyTorch, scikit-learn, XGBoost, learning to rank, recommender systems, deep learning
Big data and streaming:: Spark, Kafka, Flink, Hadoop, Hive, Ray
Cloud and operations:: AWS (S3, EKS, SageMaker), Kubernetes, Terraform, MLOps, Airflow, Prometheus
Leadership:: strategic thinking, stakeholder management, project management, mentoring
# Publications and Talks
- H. Dalgaard-Mbeki, O. Lund: Budgeted exploration for ranking. Proceedings of the Nordic Conference on Learning, 2022
- H. Dalgaard-Mbeki et al.: Drift that matters. Journal of Applied Prediction 14(2), 2020
- Keynote, Baltic Machine Learning Days, 2024: Saying no to models
- Patent: Method for ranking under delayed feedback, granted 2021
# Open Source
- Core contributor to a feature store library used by some 200 companies; reviewed 350 pull requests
""",
)

PRINCIPAL_SIDEBAR = Person(
    name="Desmond Achterberg-Rao",
    headline="Principal ML Engineer",
    contact=("Tollgate, USA", "desmond.achterberg-rao@example.com", "(303) 555-0185", "github.com/dar-example"),
    look=Look(layout="sidebar", accent="#3b2a57", size=10, side_width=182, entry="title_first"),
    words="""
#> Core Skills
Leadership:: technical strategy, hiring, mentoring, conflict resolution
Modelling:: PyTorch, JAX, time series forecasting, reinforcement learning, Bayesian inference, causal inference
Systems:: Ray, Spark, Kafka, distributed training, CUDA
Cloud:: GCP (BigQuery, GKE, Vertex AI), Terraform
Languages:: Python, C++, Go, SQL
#> Education
## Ph.D. Statistics | Tollgate State University | | 2013
## B.S. Mathematics | Marrow College | | 2008
#> Awards
- Best paper, Energy Forecasting Symposium, 2019
# About
I lead machine learning for the power grid: forecasting, control and the people who build them.
# Experience
## Principal Machine Learning Engineer | Verdant Grid | Tollgate | 2020 – Present
- Define the machine learning roadmap with the chief technology officer and review it with the board every quarter
- Own scalability and reliability of forecasts for 9 million meters: 1.5 billion predictions a day, 99.97% on time
- Chose the architecture (Kafka, Ray, JAX on GKE) after a bake-off of three designs; it replaced eleven older systems
- Built the team from 3 to 16 engineers; interviewed more than 120 candidates and manage two engineering leads
- Mentor staff engineers and run the guild of 60 practitioners across five departments
- Wrote the company policy on ethical use of customer data with the legal department; differential privacy by default
- Present results to regulators, customers and executives
## Staff Machine Learning Engineer | Oakhaven Search | San Tomas | 2016 – 2019
- Led the query understanding programme across four teams (20 people); relevance rose by 6 points of NDCG
- Trained sequence models in TensorFlow on 2 billion queries with distributed training on 64 GPUs
- Cut serving latency from 120 to 35 ms by distillation and quantization
- Planned scope, milestones and resources for three releases a year
## Research Engineer | Pelican AI Lab | San Tomas | 2013 – 2015
- Developed and evaluated probabilistic forecasting methods in Python, R and C++
- Implemented a Gaussian process library that is still maintained as open source
# Selected Publications
- D. Achterberg-Rao, L. Imai: Forecasting under switching tariffs. Symposium on Energy Forecasting, 2019
- D. Achterberg-Rao: Sparse Gaussian processes at scale. Annals of Invented Statistics 7, 2015
# Speaking
- Invited talk, Grid and Learning Conference, 2025; tutorial on forecasting at scale, 2023
""",
)

HIDDEN_KEYWORDS = Person(
    name="Callum Everdene-Roy",
    headline="Data Analyst, aspiring Machine Learning Engineer",
    contact=("Marlowe, UK", "callum.everdene-roy@example.com", "(0117) 555-0103"),
    look=Look(accent="#14505c", size=10.8, entry="title_first", shouting=False),
    words="""
# Profile
Data analyst with a degree in statistics who is moving into machine learning engineering. Used to messy data, careful
  with conclusions, and eager to learn from experienced colleagues.
# Experience
## Data Analyst | Marlowe Grocers | Marlowe | January 2025 – present
- Analyse weekly sales of 1,400 products in SQL and Python and report outliers to the buyers
- Cleaned five years of supplier data: removed 70,000 duplicates and filled missing values
- Trained a logistic regression in scikit-learn that predicts late deliveries; accuracy rose from 68% to 79%
- Built eight Tableau dashboards for the regional managers
## Analytics Intern | Harbourline Insurance | Marlowe | June 2023 – August 2023
- Prepared claim data in Excel and SQL and tested three pricing hypotheses with t-tests
# Education
## B.Sc. in Statistics | University of Marlowe | Marlowe | 2021 – 2024
- Modules: regression, probability theory, time series, statistical computing in R
# Projects
## Bike Sharing Demand | | | 2025
- Predicted hourly demand with random forests; feature engineering from weather data, five-fold cross-validation
# Skills
Languages:: Python, SQL, R
Libraries:: pandas, NumPy, scikit-learn, Matplotlib
Tools:: Tableau, Excel, Git, Jupyter
# Courses
- Machine Learning Foundations, online certificate, 2025
- Working towards a certificate in data engineering
""",
    hidden="""PyTorch TensorFlow Kubernetes Kafka Hadoop Spark AWS SageMaker MLflow reinforcement learning CUDA
Principal Machine Learning Engineer, led a team of 40 engineers, published 25 papers, defined the AI strategy
Terraform Scala Go C++ Flink Airflow Databricks Snowflake LangChain federated learning explainable AI
""",
)

CHEF = Person(
    name="Aurelio Santangelo-Birk",
    headline="Head Chef",
    contact=("Quayside, Ireland", "aurelio.santangelo-birk@example.com", "+353 555 0176"),
    look=Look(accent="#8a3b12", size=10.8, entry="title_first", margin=52),
    words="""
# Profile
Head chef with fifteen years in busy kitchens. Known for swift service, calm leadership and menus that go from farm to
  plate within a day. Sparks of ideas come from the market, not from trends.
# Experience
## Head Chef | The Oak Beam | Quayside | March 2019 – Present
- Lead a brigade of 18 and train six apprentices a year; four have become sous chefs
- Cut food waste by 34% by planning the menu around whole-pig butchery and a rust-free cold chain
- Keep honey from our own rooftop hive; run R & D of new dishes every Monday with a dash of humour
- Negotiated with 22 suppliers and kept costs at 28% of sales over four years
## Sous Chef | Café Kafka | Dunmarrow | May 2014 – February 2019
- Ran the pass on weekends: 240 covers a night, complaints below 0.5%
- Introduced a digital ordering system, go-live in three weeks, and trained all staff on it
## Commis Chef | Hotel Castle Ray | Dunmarrow | August 2011 – April 2014
- Rotated through all stations, from sauces to pastry
# Education
## Advanced Certificate in Culinary Arts | Dunmarrow College of Catering | Dunmarrow | 2009 – 2011
# Skills
Kitchen:: butchery, pastry, fermentation, menu design, stock control
Management:: rota planning, cost control, HACCP, allergen law, apprentices
Personal:: communication, teamwork, staying calm when the tickets spark and the printer goes on
# Awards
- Two stars for taste, Quayside Guide, 2022; Grade A for hygiene every year since 2019
""",
)

NURSE = Person(
    name="Philippa Nwosu-Hart",
    headline="Registered Nurse, Intensive Care",
    contact=("Wexmoor, UK", "philippa.nwosu-hart@example.com", "(029) 555-0158"),
    look=Look(layout="two_column", accent="#205072", entry="stacked", size=10.6),
    words="""
# Profile
Intensive care nurse with nine years on surgical and medical wards. I react calmly, keep learning, and like to teach.
# Experience
## Senior Staff Nurse, Intensive Care | Wexmoor General Hospital | Wexmoor | 02/2021 – present
- Care for ventilated patients in a unit of 22 beds; shift leader for a team of nine
- Mentor four newly qualified nurses a year and assess their competence
- Reduced line infections from 3.1 to 1.2 per 1,000 days by rewriting the ward's checklists
- Explained treatment and risk to families in plain words, with interpreters where needed
## Staff Nurse, Surgical Ward | St. Julia's Hospital | Karsk | 09/2017 – 01/2021
- Looked after eight patients a shift after bowel and hip operations
- Helped with the switch to electronic records: tested forms and trained 60 colleagues
- Collected data for an audit of pain scores (Grade C to Grade A in one year)
# Education
## B.Sc. Nursing | Karsk University of Health | Karsk | 2014 – 2017
#> Skills
Clinical:: ventilation, renal support, sedation scoring, wound care
Digital:: electronic records, infusion pumps, Excel
Personal:: empathy, communication, teamwork, conflict resolution
#> Registration
- R.N., adult nursing, since 2017
- Advanced life support, 2025
#> Languages
- English (native)
- Igbo (fluent)
- French (basic)
""",
)

ANONYMISED = Person(
    name="Candidate 4711",
    headline="Machine Learning Engineer, Computer Vision",
    contact=(),
    look=Look(accent="#333333", size=11, entry="title_first", margin=50),
    words="""
# Summary
Engineer with seven years in computer vision, from data collection to models on devices and in the cloud.
# Work Experience
## Senior Machine Learning Engineer | Online retailer (3,000 employees) | Europe | 08/2021 – present
- Designed and built the visual search service: 12 million images, 60 ms per query, FAISS on Kubernetes
- Lead a squad of four engineers and plan its quarterly goals with product management
- Trained vision transformers in PyTorch on 16 GPUs; top-5 accuracy improved from 81% to 90%
- Deployed models with TensorRT and ONNX and monitor them for drift in production
- Mentor two junior colleagues and interview candidates
## Data Scientist | Consultancy for industry (200 employees) | Europe | 02/2019 – 07/2021
- Detected surface defects on steel with U-Net and YOLO; false alarms fell by 45%
- Selected and labelled 30,000 images with the customer's quality engineers
- Explained results to plant managers and wrote the technical documentation
# Education
## M.Sc. Electrical Engineering | Technical university, Europe | | 2016 – 2018
# Skills
Languages:: Python, C++, SQL
Frameworks:: PyTorch, TensorFlow, OpenCV, ONNX, TensorRT
Infrastructure:: AWS (S3, EC2), Docker, Kubernetes, Airflow, MLflow, Git
Methods:: object detection, image segmentation, transfer learning, data augmentation, quantization
""",
)

CAREER_CHANGER = Person(
    name="Bronagh Castellane",
    headline="Mechanical Engineer turning to Machine Learning",
    contact=("Ostwick, UK", "bronagh.castellane@example.com", "(0151) 555-0190", "github.com/bronagh-example"),
    look=Look(accent="#4a5d23", size=10.6, entry="title_first", margin=50, shouting=False),
    words="""
# Objective
Mechanical engineer with eight years in pump design, now looking for a first full-time role in machine learning, where
  I can learn from experienced colleagues and bring a feeling for real machines.
# Machine Learning Training and Projects
## Machine Learning Bootcamp, 24 weeks full-time | Ostwick Code Academy | Ostwick | Mar 2025 – Aug 2025
- Supervised and unsupervised learning, neural networks, SQL, Git, Docker; final grade: distinction
## Predicting Bearing Failures (final project) | | | 2025
- Cleaned 18 GB of vibration data, engineered 60 features and trained a gradient boosting model with scikit-learn
- Reached a recall of 0.88 at a precision of 0.80 on unseen pumps; published the code on GitHub
## Reading Gauges from Photos | | | 2025
- Trained a convolutional neural network in Keras on 3,000 photos; mean error of 2.1%
# Work Experience
## Data Science Intern | Windrose Energy | Ostwick | Oct 2025 – Mar 2026
- Analysed turbine logs with pandas and visualised yaw errors in Matplotlib
- Evaluated two anomaly detection models against the alarms of the control room
## Mechanical Design Engineer | Haldane Pumps | Ostwick | Sep 2016 – Dec 2024
- Designed impellers in SolidWorks and simulated flows in MATLAB; efficiency rose by 4%
- Managed the prototype budget of 250,000 pounds and met every deadline for three product lines
- Automated test reports with Python, which saved six hours a week
# Education
## B.Eng. Mechanical Engineering | University of Ostwick | Ostwick | 2012 – 2016
# Skills
Machine learning:: scikit-learn, Keras, pandas, NumPy, Matplotlib, random forest, gradient boosting, clustering
Programming:: Python, SQL, MATLAB
Engineering:: SolidWorks, finite element analysis
- No professional experience with cloud platforms yet; currently learning PyTorch and AWS
""",
)

CAREER_PROGRESSION = Person(
    name="Leopold Quansah-Meyer",
    headline="Principal Machine Learning Engineer",
    contact=("Ferrant, Ireland", "leopold.quansah-meyer@example.com", "+353 555-0119"),
    look=Look(font="Times-Roman", accent="#000000", size=10.7, entry="organisation_first", margin=46),
    words="""
# Experience
### Ferrant Systems | Ferrant, Ireland
## Principal Machine Learning Engineer | | | Jan 2023 – Present
- Shape the machine learning strategy with the vice presidents of product and engineering; 70 engineers work by it
- Set the standards for scalable, reliable model serving: 30 services, 99.98% availability, 20,000 requests a second
- Mentor staff and senior engineers, chair the hiring panel and interview two candidates a week
- Secured a budget of 2.4 million euros for the training cluster and report on it to the executive team
## Staff Machine Learning Engineer | | | Jul 2020 – Dec 2022
- Led three teams (12 engineers) through the move to Kubernetes, Kubeflow and a shared feature store
- Decided on the architecture for real-time personalisation with Kafka and Flink; click-through rose by 17%
- Started the company's fairness review of credit models together with compliance
## Senior Machine Learning Engineer | | | Feb 2018 – Jun 2020
- Delivered four recommendation models in TensorFlow to production and monitored them for drift
- Led a project of four people that halved training time with distributed training on Spark and Horovod
- Mentored two junior engineers, both promoted since
### Bluegate Analytics | Dunmarrow, Ireland
## Machine Learning Engineer | | | Apr 2015 – Jan 2018
- Built churn, pricing and text classification models in Python, scikit-learn and Spark for nine clients
- Tested and validated models against client benchmarks; 92% of deliveries accepted at the first review
## Junior Data Scientist | | | Aug 2013 – Mar 2015
- Cleaned and visualised client data in R and SQL; built regression models under supervision
# Education
## M.Sc. in Artificial Intelligence | Dunmarrow University | Dunmarrow, Ireland | 2011 – 2013
## B.Sc. in Computer Science | Dunmarrow University | Dunmarrow, Ireland | 2008 – 2011
# Skills
Languages:: Python, Java, Scala, R, SQL
Machine learning:: TensorFlow, PyTorch, scikit-learn, XGBoost, recommender systems, natural language processing
Platform:: Spark, Kafka, Flink, Kubernetes, Kubeflow, Airflow, AWS (S3, EMR), Terraform
# Community
- Organiser of the Ferrant Machine Learning Meetup (900 members); spoke at EuroLearn 2021 and 2024
- Co-author of two papers on delayed feedback in recommendation (2019, 2022)
""",
)

RESEARCH_SCIENTIST = Person(
    name="Saoirse Venkataraman-Holt",
    headline="Research Scientist, Speech and Audio",
    contact=("Calder Bay, USA", "saoirse.venkataraman-holt@example.com", "(415) 555-0166"),
    look=Look(font="Times-Roman", accent="#2b2b2b", size=10.5, entry="organisation_first", margin=60, shouting=False),
    words="""
# Research Interests
Speech recognition for small languages, self-supervised learning, learning from little labelled data.
# Appointments
## Senior Research Scientist | Calder Speech Technologies | Calder Bay, CA | October 2022 – present
- Lead the project on speech recognition for eleven small languages; word error rate fell from 31% to 19%
- Trained wav2vec and Whisper models in PyTorch on 40,000 hours of audio with 128 GPUs
- Work with product managers and two universities; models ship in devices with 5 million users
- Mentor four doctoral interns and review the designs of the platform team
- Evaluated fairness of recognition across accents and published the test set
## Research Scientist | Calder Speech Technologies | Calder Bay, CA | October 2020 – September 2022
- Designed streaming models that run on phones: 40 MB, 180 ms latency, quantized to 8 bits
- Implemented training recipes in Python and C++ and released them as open source (1,900 stars)
- Selected and annotated 600 hours of telephone speech
## Postdoctoral Researcher | University of Ardmore | Ardmore | October 2018 – September 2020
- Developed self-supervised methods for speech and compared them statistically on nine benchmarks
## Doctoral Researcher | University of Ardmore | Ardmore | October 2014 – September 2018
- Built recognisers for two endangered languages together with the speakers' communities
# Education
## Ph.D. in Machine Learning | University of Ardmore | Ardmore | 2014 – 2018
- Dissertation: Learning to listen with few words
## M.Sc. in Electrical Engineering | Kilbrack Institute of Technology | Kilbrack | 2012 – 2014
## B.Sc. in Physics | Kilbrack Institute of Technology | Kilbrack | 2009 – 2012
# Skills
Programming:: Python, C++, Bash, LaTeX
Modelling:: PyTorch, JAX, torchaudio, Kaldi, Hugging Face, transformers, CTC
Computing:: Slurm, CUDA, Docker, Linux, Weights & Biases
# Publications
- S. Venkataraman-Holt, I. Pereda: Streaming recognition with late binding. Conference on Spoken Invention, 2025
- S. Venkataraman-Holt, T. Aalto, I. Pereda: Accents and errors, a fair test set. Workshop on Speech for All, 2024
- M. Quill, S. Venkataraman-Holt: Eight bits for eleven languages. Conference on Spoken Invention, 2022
- S. Venkataraman-Holt: Predictive coding for endangered languages. Journal of Imaginary Speech 31, 2020
- S. Venkataraman-Holt, R. Moss: Learning from whispers. Conference on Spoken Invention, 2018
- R. Moss, S. Venkataraman-Holt: Lexicons from thin air. Workshop on Little Data, 2016
# Talks
- Invited talk: Listening with few words. University of Kilbrack, 2024
- Tutorial on self-supervised speech models. Summer School on Audio, 2023
# Teaching
- Taught the course Machine Learning for Signals (60 students) at the University of Ardmore, twice
# Service
- Reviewer for three conferences and two journals since 2018
# References
- Available on request
""",
)

DATES_LEFT = Person(
    name="Annelie Voss-Keller",
    headline="Machine Learning Engineer",
    contact=("Lindenau, Germany", "annelie.voss-keller@example.com", "+49 555 0142"),
    look=Look(layout="dates_left", accent="#1d4e6b", size=10, margin=56, shouting=False),
    words="""
# Professional Experience
## Senior Machine Learning Engineer | Rheinwerk Sensorik GmbH | Lindenau | 04/2022 – heute
- Technical lead for predictive maintenance of 7,000 machines; unplanned stops fell by 22%
- Took the architecture decision for edge inference with ONNX and MQTT and rolled it out to 14 plants
- Process 600 GB of sensor data a day with Kafka and Spark on Azure Databricks
- Monitor 25 models in production, with alarms for drift and automatic rollback
- Coach three working students and a junior engineer
- Coordinate requirements with plant managers and the works council
## Data Scientist | Kontor Nord Versicherung AG | Halmstedt | Okt. 2018 – März 2022
- Trained claim models (gradient boosting, GLM) and validated them against actuarial benchmarks
- Built an ETL pipeline in Python and Airflow that loads 90 sources into PostgreSQL
- Presented statistical analyses to the board's risk committee
## Intern, Software Development | Pixelwald GmbH | Lindenau | 05/2016 – 08/2016
- Tested web services in Java
# Education
## M.Sc. Computer Science | Technische Hochschule Lindenau | grade 1.4 | 10/2016 – 09/2018
- Master's thesis: anomaly detection in multivariate time series
## B.Sc. Business Informatics | Hochschule Halmstedt | | 10/2013 – 09/2016
# Skills
Programming:: Python, SQL, Java
Machine learning:: scikit-learn, PyTorch, XGBoost, time series, anomaly detection
Platforms:: Azure (Databricks, Data Factory), Kafka, Spark, Docker, Kubernetes, ONNX
Tools:: Git, MLflow, Airflow, Grafana, Jira
# Languages
German:: native
English:: fluent (C1)
# Certificates
05/2023:: Microsoft Certified: Azure Data Scientist Associate
""",
)

BACKEND_ENGINEER = Person(
    name="Mirela Oduya-Frost",
    headline="Backend Software Engineer",
    contact=("Elmstead, Canada", "mirela.oduya-frost@example.com", "(604) 555-0171", "github.com/mirela-example"),
    look=Look(accent="#004c4c", size=11, entry="organisation_first", margin=50),
    words="""
# Summary
Backend engineer with seven years of building payment and booking services. Go is my daily language; reliable, boring
  systems are my aim.
# Experience
## Senior Backend Engineer | Wayfarer Bookings | Elmstead | Mar 2022 – Present
- Write booking services in Go and gRPC that take 4,000 orders a minute at 99.99% availability
- Split a Java monolith into twelve services on Kubernetes; releases went from monthly to daily
- Run the hosts on which the data science team trains its TensorFlow models
- Mentor two junior developers
## Software Engineer | Tallow Systems | Elmstead | Aug 2019 – Feb 2022
- Developed a ledger in Java, Spring Boot and PostgreSQL for 300,000 accounts
- Introduced Kafka between eight services and Terraform for the AWS accounts
- Represented the team in the R&D board and in the Series C due diligence
# Education
## B.Sc. in Software Engineering | University of Elmstead | Elmstead | 2015 – 2019
# Skills
Languages:: Go, Java, TypeScript, SQL
Data stores:: PostgreSQL, Redis, Kafka
Platform:: AWS (EC2, RDS, Lambda), Docker, Kubernetes, Terraform, Jenkins
Practice:: CI/CD, microservices, Agile, code review
- No experience with PyTorch
""",
)

JUNIOR_SIDEBAR = Person(
    name="Obafemi Lindgren",
    headline="Junior ML Engineer",
    contact=("Tollgate, USA", "obafemi.lindgren@example.com", "(303) 555-0121", "kaggle.com/obafemi-example"),
    look=Look(layout="sidebar", accent="#5a2e1f", size=10.2, entry="title_first"),
    words="""
#> Skills
- Python
- SQL
- R
- scikit-learn
- TensorFlow/Keras
- pandas, NumPy
- Matplotlib
- AWS (S3, EC2)
- Git
- Linux
#> Education
## Bachelor of Science in Artificial Intelligence | Tollgate State University | | Aug. 2021 – Dec. 2025
#> Soft Skills
- Teamwork
- Communication
- Problem solving
#> Courses
- MLOps Basics, online, 2026
- Statistics with R, online, 2024
# Objective
Recent graduate who wants to grow as a machine learning engineer in a team that ships.
# Experience
## Junior Machine Learning Engineer | Harrow & Vale Insurance | Tollgate | Jan. 2026 – Present
- Help to prepare training data: clean addresses, impute missing values and scale features for 2 million policies
- Trained a gradient boosting model for claim triage and tested it against the old rules; 11% fewer late claims
- Write documentation of the workflow from raw files to the deployed model
## Machine Learning Intern | Marrow Agritech | Tollgate | Summer 2025
- Classified crop diseases in 22,000 drone images with a convolutional network in Keras (F1 score 0.88)
- Labelled images together with two agronomists
## Volunteer Data Analyst | Tollgate Food Bank | Tollgate | Mar. 2024 – May 2025
- Visualised donations and predicted weekly demand with linear regression in R
# Projects
## Subtitle Sentiment | | | 2025
- Compared naive Bayes, logistic regression and an LSTM on 50,000 film reviews using cross-validation
## Smart Thermostat Agent | | | 2024
- Trained a small Q-learning agent in a simulated house and saved 9% of heating energy
# Competitions
- Kaggle: two bronze medals (2024, 2025)
""",
)

PRINCIPAL_TWO_COLUMN = Person(
    name="Ingrid Tomlinson-Adeyemi",
    headline="Principal Machine Learning Engineer",
    contact=("Ardmore, Ireland", "ingrid.tomlinson@example.com", "+353 555 0188", "github.com/ita-example"),
    look=Look(layout="two_column", accent="#1b4332", entry="stacked", size=9.8),
    words="""
# Executive Summary
Principal engineer for machine learning in health care and transport. Fourteen years of models in production, ten of
  them leading teams.
# Experience
## Principal Machine Learning Engineer | Orrery Health | Ardmore | Aug 2019 – Present
- Own the machine learning strategy for diagnostics and align it with the business goals of three divisions
- Architect of the imaging platform on Azure and Kubernetes: 400 hospitals, 2 million scans a year, 99.95% uptime
- Lead and develop a group of 22 scientists and engineers, including four team leads; recruited half of them
- Introduced federated learning across nine hospitals, so that patient data never leaves the house
- Established explainability reports (SHAP, saliency maps) and bias audits that regulators accepted at first sight
- Act as the link between clinicians, regulators and engineering; brief the executive committee every month
- Manage a budget of 5 million euros and the delivery plan for three certified products
## Machine Learning Manager | Cobalt Telematics | Dunmarrow | Mar 2015 – Jul 2019
- Managed a team of nine that trained crash and fatigue detection models on 30 TB of driving data with Spark
- Designed a streaming pipeline with Kafka that scores 200,000 vehicles in real time
- Mentored data scientists and introduced code review, CI/CD and model cards
## Freelance Data Science Consultant | | Dunmarrow | Jan 2012 – Feb 2015
- Built regression and clustering models in R and Python for eleven clients in retail and transport
#> Expertise
Modelling:: deep learning, computer vision, federated learning, explainable AI, survival analysis
Tools:: PyTorch, MONAI, scikit-learn, Spark, Kafka, MLflow, DVC
Cloud:: Azure (Azure ML, AKS), Docker, Kubernetes
Languages:: Python, R, C++, SQL
#> Education
## Ph.D. Applied Mathematics | University of Ardmore | | 2007 – 2011
## M.Sc. Mathematics | University of Ardmore | | 2005 – 2007
#> Publications
- I. Tomlinson-Adeyemi et al.: Learning without moving data. Journal of Imaginary Medicine 9, 2023
- Patent: Uncertainty maps for scans, 2021
#> Speaking
- Keynote, Trustworthy Health AI, 2025
- Guest lecturer on fairness in medicine, University of Ardmore, since 2020
#> Open Source
- Contributor to MONAI
""",
)

PEOPLE = {
    "junior_one_column": JUNIOR_ONE_COLUMN,
    "junior_two_column": JUNIOR_TWO_COLUMN,
    "junior_sidebar": JUNIOR_SIDEBAR,
    "junior_career_changer": CAREER_CHANGER,
    "junior_hidden_keywords": HIDDEN_KEYWORDS,
    "senior_two_column": SENIOR_TWO_COLUMN,
    "senior_sidebar": SENIOR_SIDEBAR,
    "senior_dates_left": DATES_LEFT,
    "senior_anonymised": ANONYMISED,
    "senior_research_scientist": RESEARCH_SCIENTIST,
    "principal_one_column": PRINCIPAL_ONE_COLUMN,
    "principal_two_column": PRINCIPAL_TWO_COLUMN,
    "principal_sidebar": PRINCIPAL_SIDEBAR,
    "principal_career_progression": CAREER_PROGRESSION,
    "other_profession_chef": CHEF,
    "other_profession_nurse": NURSE,
    "other_profession_backend_engineer": BACKEND_ENGINEER,
}
