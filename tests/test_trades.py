"""Who stands beside machine learning is filed nowhere, and who has done some of it, in whatever trade, is filed."""

from __future__ import annotations

import pytest

from mlematch.timeline.naming import find_names

from .documents import resume

BESIDE = {
    "product manager": """
Ines Example
Product leader, AI and ML products

Summary
Product manager with eight years of shipping AI products. I speak fluent ML: embeddings, fine-tuning, RAG, evals.

Experience
Group Product Manager, Machine Learning, Example Travel, 2020 - present
- Own the roadmap of the price prediction product; revenue grew from 3 to 11 million
- Manage 4 product managers; set the vision and the strategy with the executive team
- Wrote launch criteria for the models that the data science team trains
Senior Product Manager, AI Assistant, Example Insurance, 2016 - 2020
- Drove vendor selection across three foundation model providers
- Designed A/B test plans with analytics; wrote SQL to check results

Education
MBA, 2015
Skills
Jira, SQL, Looker, Figma, prompt engineering, ChatGPT
""",
    "reporting manager": """
Milo Example
Business Intelligence Manager

Experience
Manager, Business Intelligence, Example Mutual, 2014 - present
- Manage a team of 9 BI developers and a budget of $1.4M
- Sponsored the early-warning initiative: a vendor-built model flags risky policies, we deliver the feeds
- Sit on the AI steering committee; wrote the policy for generative AI and ran a Copilot pilot with 40 users
- Set the reporting strategy with the executive board
Senior BI Developer, Example Mutual, 2008 - 2014
- Dimensional models in SQL Server, 60 nightly SSIS jobs

Education
BSc Information Systems, 2008
Skills
Tableau, Snowflake, SQL, T-SQL, Power BI, Alteryx, Excel, DataRobot (evaluated, not purchased)
""",
    "director of technology": """
Otto Example
Director of Information Technology, AI adoption

Experience
Director of Information Technology, Example Forge, 2012 - present
- Staff of 24, budget of $6 million; responsible for infrastructure and the reporting group (2 analysts)
- Introduced Microsoft 365 Copilot to 300 employees; chaired the AI governance group
- Contracted an AI vendor for visual inspection of welds
Systems Administrator, Example Forge, 2002 - 2012
- Windows, networks, backups

Education
BSc Computer Science, 2001
Skills
Azure, VMware, PowerShell, SQL Server, ChatGPT. Familiarity with machine learning concepts, neural networks
""",
    "statistician": """
Dr. Ada Example
Associate Professor of Statistics

Employment
2013 - present  Associate Professor, Department of Statistics, Example University
2006 - 2013     Lecturer in Biostatistics, Example University

Education
PhD Statistics, 2006

Teaching
Linear models, survey sampling, mixed models; supervised six doctorates to completion

Publications
60 refereed articles on trial design and missing data; an R package for stepped-wedge designs

Software
R, Stata, SAS. I have examined theses on neural networks, but I do not use such methods myself
""",
    "web developer": """
Jo Example
Full-stack web developer

Experience
Senior Web Developer, Example Bookings, 2019 - present
- Lead developer of the booking portal (Next.js, TypeScript, PostgreSQL)
- Integrated the OpenAI API for a chat widget: system prompt, streaming, rate limits
- Review pull requests of three developers
Web Developer, Example Agency, 2015 - 2019
- 30 client sites in WordPress and Vue

Education
BSc Information Technology, 2015
Skills
TypeScript, React, Node.js, PHP, PostgreSQL, Docker, OpenAI API, GitHub Copilot
Certificates
"Build a chatbot in a weekend" course
""",
    "operations engineer": """
Radu Example
DevOps engineer

Experience
Senior DevOps Engineer, Example Software, 2018 - present
- Four Kubernetes clusters, Terraform, ArgoCD, on call one week in five
- Run the GPU nodes for the AI team: drivers, quotas, metrics
- Installed Kubeflow for the data scientists; they write the pipelines, I keep it alive
- Helped to containerize two models with Triton; the configuration came from the ML engineers
System Administrator, Example Hosting, 2014 - 2018
- 400 virtual machines, Ansible, Bash

Education
BSc Electronics, 2014
Skills
Kubernetes, Terraform, AWS, Bash, Python (scripts). Never trained a model
""",
    "seller": """
Bo Example
Enterprise sales, AI platforms

Experience
Regional Sales Director, AI Platform, Example Cloud, 2018 - present
- Sold machine learning platforms to 30 banks; 140% of quota
- Lead a team of 7 account executives; set the plan for the region with the leadership
Account Executive, Analytics, Example Software, 2012 - 2018
- Closed 60 deals for predictive analytics and business intelligence

Education
BA Business, 2012
Skills
Salesforce, negotiation, machine learning, generative AI, ChatGPT, Excel
""",
    "programme manager": """
Nell Example
Technical program manager, PMP

Experience
Senior Technical Program Manager, Machine Learning, Example Maps, 2017 - present
- Coordinate the release of 14 models by five teams; plan, risks, weekly status to the vice president
- Manage a budget of 4 million for labelling vendors
Project Manager, Example Telecom, 2010 - 2017
- Rolled out three billing systems

Education
BSc Civil Engineering, 2009
Skills
Jira, MS Project, Scrum, machine learning, artificial intelligence, SQL
""",
    "reporting analyst": """
Tola Example
Data analyst

Experience
Senior Reporting Analyst, Example Bank, 2012 - present
- Weekly reports for 40 branches in Excel and Power BI
- SQL queries to extract repayment data; the scorecard was built by an external consultant
- Train new staff on Excel; present findings to management
Reporting Officer, Example Telecom, 2008 - 2012
- Call figures every day

Education
BSc Economics, 2008
Skills
Excel, SQL, Power BI, DAX, artificial intelligence, ChatGPT
""",
    "adopter of tools": """
Max Example
Head of Marketing

Experience
Head of Marketing, Example Shoes, 2015 - present
- Lead 12 people; budget of 3 million; strategy with the board
- Rolled out ChatGPT and Midjourney to the team, prompt engineering workshops for 60 colleagues
- Drafted the policy for generative AI

Education
MA Communication, 2010
Skills
SEO, HubSpot, generative AI, prompt engineering, ChatGPT, SQL
""",
}
WITHIN = {
    "product manager who was an engineer": """
Lia Example

Experience
Product Manager, AI, Example Travel, 2023 - present
- Own the roadmap of the ranking product
Machine Learning Engineer, Example Shop, 2017 - 2023
- Trained a gradient boosting model for ranking in Python and deployed it for 2 million users
- Built the retraining pipeline and monitored drift; mentored two engineers

Education
MSc Computer Science, 2017
Skills
Python, XGBoost, scikit-learn, PyTorch, SQL, Docker
""",
    "manager who still builds": """
Kit Example

Experience
Manager, Data Science, Example Grid, 2018 - present
- Lead five data scientists; set the roadmap with the board
- Built the load forecast with LightGBM in Python; it runs in production every hour
- Trained and deployed an anomaly detection model for meters
Data Scientist, Example Grid, 2013 - 2018
- Developed churn and demand models in R and Python

Education
MSc Statistics, 2013
Skills
Python, R, LightGBM, scikit-learn, SQL, Spark
""",
    "operations engineer of models": """
Ana Example

Experience
MLOps Engineer, Example Pay, 2019 - present
- Deployed 20 fraud models with KServe on Kubernetes; 5,000 requests a second
- Monitor drift and accuracy of the models in production and retrain them every week with Airflow
- Built the model registry and the CI for training in Python; mentored two engineers
DevOps Engineer, Example Pay, 2016 - 2019
- Kubernetes, Terraform

Education
BSc Computer Science, 2016
Skills
Python, Kubernetes, MLflow, AWS, scikit-learn, Docker
""",
    "newcomer from a bootcamp": """
Ned Example
Looking for a first role in machine learning

Projects
Churn prediction: random forest and logistic regression in scikit-learn, AUC 0.81
Image classification of birds with a CNN in Keras

Experience
Chef, Example Bistro, 2014 - 2023

Education
Data science bootcamp, 2024, 16 weeks
Skills
Python, pandas, scikit-learn, Keras, SQL
""",
    "data engineer on the move": """
Ivo Example

Experience
Data Engineer, Example Retail, 2021 - present
- Spark and Airflow pipelines, 3 TB a day, in Python
- Prepared the features of the demand model and trained a first XGBoost version of it

Education
BSc Computer Science, 2021
Skills
Python, Spark, Airflow, SQL, AWS, XGBoost, machine learning
Learning
Deep learning specialization, in progress
""",
    "analyst who models": """
Uma Example

Experience
Data Analyst, Example Credit, 2021 - present
- Power BI dashboards, SQL
- Developed a default prediction model with logistic regression in Python; AUC 0.77 on held-out loans

Education
BSc Mathematics, 2021
Skills
Python, pandas, scikit-learn, SQL, Power BI
""",
}


@pytest.mark.parametrize("trade", BESIDE)
def test_who_only_stands_beside_machine_learning_is_filed_nowhere(assessor, trade):
    assert assessor.assess(resume(BESIDE[trade])).best is None


@pytest.mark.parametrize("trade", WITHIN)
def test_who_has_done_machine_learning_is_filed(assessor, trade):
    assert assessor.assess(resume(WITHIN[trade])).best is not None


POST = """
Kaya Example

Experience
{}, Example Ltd, Jan 2019 - Dec 2022
- Forecast weekly demand with gradient boosting in Python

Education
MSc Statistics, 2018
"""
OF_THE_CRAFT = [
    *("Marketing Data Scientist", "Data Scientist, Sales", "Senior Data Scientist - Marketing Analytics"),
    *("ML Engineer (Presales Tools)", "Customer Success Data Scientist", "Applied Scientist, Business Development"),
    *("Data Scientist / Product Manager", "Predictive Modeller", "Predictive Modelling Specialist"),
    *("Driver Fatigue ML Engineer", "Nurse Rostering Data Scientist", "Agent Routing Machine Learning Engineer"),
    *("HR Data Scientist", "Machine Learning Engineer - Legal", "Teacher Retention Data Scientist"),
]
OF_OTHERS = [
    *("Marketing Manager", "AI Sales Engineer", "Data Science Recruiter", "Sales Executive, AI", "AI Product Owner"),
    *("Machine Learning Product Manager", "Business Analyst, AI", "Technical Writer, Machine Learning"),
    *("Recruiter, Machine Learning Engineers", "Customer Success Manager - AI", "Marketing Lead, Data Science"),
    *("Bus Driver", "Night Nurse", "Travel Agent", "Physics Teacher"),
]


@pytest.mark.parametrize("title", OF_THE_CRAFT)
def test_a_data_scientist_is_one_whatever_the_work_is_for(assessor, title):
    assert assessor.profile(resume(POST.format(title))).experience.months_ml == 48


@pytest.mark.parametrize("title", OF_OTHERS)
def test_who_sells_or_manages_or_drives_is_no_data_scientist(assessor, title):
    assert assessor.profile(resume(POST.format(title))).experience.months_ml <= 24


EMPLOYERS = [
    "Data Science Intern Acme",
    "Software Engineer Northern Rail",
    "Teacher Westfield",
    "Data Analyst Agent Bank",
]


@pytest.mark.parametrize("line", EMPLOYERS)
def test_an_employer_behind_a_title_is_no_part_of_it(assessor, line):
    named = find_names(line, assessor.knowledge.titles)
    assert line.startswith(named.title or "?")
    assert named.title != line


OFFICE = """
Tariq Example

Experience
Regional Coordinator, Example Clinics, 2014 - present
- {}
- Rotas of six wards

Education
BA Business Administration, 2013

Skills
Excel, SQL, machine learning
"""
BESIDE_IT = [
    *("Customer support for the speech recognition product", "User guides for the machine learning library"),
    *("Acceptance tests of the churn models", "Test plan for the chatbot", "Established a partnership with an AI lab"),
    *("Hosted a meetup on computer vision", "Used AI-powered tools for campaigns on social media"),
    *("Use forecasts to order linen", "Taught 20 clerks to work with the new AI scheduling app"),
    *("Business case for AI in radiology", "Drew screens for the recommendation engine"),
    "Documented the models of the actuarial team",
    *("Chose an AI-based rota planning system", "Launched a chatbot with a vendor"),
    "Moderated retrospectives of the squad that trains ranking models",
]
ACTED = [
    *("Trained a churn model on 90,000 patients", "Built a chatbot in Rasa and tuned its intent classifier"),
    *("Tested the ranking models on held-out weeks", "Forecast linen with gradient boosting"),
    *("Developed a no-show model with logistic regression", "Deployed the triage classifier with Docker"),
]


@pytest.mark.parametrize("line", BESIDE_IT)
def test_who_supports_uses_or_presents_what_others_build_has_no_months_of_it(assessor, line):
    answer = assessor.assess(resume(OFFICE.format(line)))
    assert answer.profile.experience.months_ml == 0
    assert answer.best is None


@pytest.mark.parametrize("line", ACTED)
def test_who_acts_upon_models_shows_it_in_the_same_office(assessor, line):
    duties = {duty.id for duty in assessor.profile(resume(OFFICE.format(line))).duties}
    assert duties & {"R1", "R4", "R6", "R7"}


LISTED = """
Robin Example

Experience
{title}, Example Ltd, 2014 - present
- {line}

Education
{degree}

Skills
Python, SQL, {skills}
"""
LISTS = ("TensorFlow", "machine learning, deep learning", "OpenAI API, LLM, RAG")
ELSEWHERE = {
    "Network Administrator": "Switches and firewalls of nine sites",
    "Front-end Developer": "Forms and menus in Vue",
    "Release Manager": "Calendars of releases, change board",
    "Physics Teacher": "Lessons in classes 7 to 10",
}


def filed(assessor, title, line, degree, skills):
    best = assessor.assess(resume(LISTED.format(title=title, line=line, degree=degree, skills=skills))).best
    return best.level if best else "none"


@pytest.mark.parametrize("skills", LISTS)
@pytest.mark.parametrize("title", ELSEWHERE)
def test_a_list_after_years_of_another_trade_files_nobody(assessor, title, skills):
    assert filed(assessor, title, ELSEWHERE[title], "MSc Computer Science, 2013", skills) == "none"


@pytest.mark.parametrize("title", ["Software Engineer", "Data Analyst", "Backend Developer"])
def test_a_list_beside_a_post_of_the_field_is_a_beginning(assessor, title):
    assert filed(assessor, title, "Services and reports", "MSc Computer Science, 2013", LISTS[1]) == "junior"


@pytest.mark.parametrize(
    "degree",
    [
        "MSc Computer Science, 2025",
        "MSc Data Science, in progress, 2025 - 2027",
        "MSc Computer Science, 2013. Thesis: neural networks for leaf shapes",
        "MSc Computer Science, 2013\n\nProjects\nPredicted tram delays with random forests in scikit-learn",
        "MSc Computer Science, 2013\n\nCertificates\nTensorFlow Developer Certificate, 2026",
    ],
    ids=["fresh degree", "student", "thesis", "project", "certificate"],
)
@pytest.mark.parametrize("title", ELSEWHERE)
def test_who_comes_from_another_trade_with_study_or_projects_is_a_junior(assessor, title, degree):
    assert filed(assessor, title, ELSEWHERE[title], degree, LISTS[1]) == "junior"
