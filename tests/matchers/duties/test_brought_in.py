"""Who uses, buys, sells or brings in a tool of artificial intelligence has not designed one."""

from __future__ import annotations

import pytest

from .test_cues import read

BROUGHT_IN = (
    "Used an AI tool to sort applications",
    "Uses AI tools in marketing",
    "Used ChatGPT for drafts",
    "Used ChatGPT and AI tools to write campaigns",
    "Leveraged generative AI to create content",
    "Deployed an AI screening tool",
    "Deployed an AI chatbot for the help desk",
    "Implemented an AI triage tool in four clinics",
    "Introduced a chatbot from a vendor",
    "Managed the implementation of an AI platform from a vendor",
    "Rolled out an AI assistant to all departments",
    "Set up an AI note-taking app for the sales team",
    "Integrated ChatGPT into the ticket system",
    "Piloted an AI grading tool in two classes",
    "Launched an AI tool for teachers in 12 schools",
    "Procured AI software for the warehouse",
    "Responsible for the company's AI tools",
    "Trained staff in the use of an AI tool",
    "Helped clients deploy our ML product",
    "Helped customers integrate our machine learning platform",
    "Supported customers using our AI product",
    "Documented how customers use the ML product",
    "Test plans for releases of the photo app, among them its AI features",
    "Worked with solution engineers on proofs of concept",
    "Presented use cases of predictive modelling and generative AI to executives",
    "Sold machine learning solutions to banks",
    "Explains feature stores and model drift to buyers of the platform",
    "Advises insurers on the training of scoring models and who owns their data",
    "Requirements for the ML-based scheduling of ferry crews",
    "Collected requirements on behalf of the depots for the machine learning forecast",
    "Managed the delivery of a machine learning platform",
    "Coordinate planning of the rollout of an image recognition system",
    "Introduced a school lesson on neural networks with LEGO robots",
    "Rolled out licences of an LLM product and trained colleagues on prompts",
    "Designed the logo for a text-to-speech model",
    "Introduced an AI-assisted booking of receipts from Kvitto",
    "Interviewed patients on their trust in machine learning",
)
BUILT = (
    "Built an AI assistant with LangChain and deployed it",
    "Build AI assistants for insurers",
    "Implemented a triage model in four clinics",
    "Deployed a churn model to production",
    "Launched a chatbot with retrieval over 20k documents",
    "Implemented an AI system for defect detection with PyTorch",
    "Developed an AI screening tool in Python using BERT",
    "Introduced a learned ranker into search",
    "Integrated the OpenAI API into the support product to summarise tickets",
    "Integrated GPT-4 into the customer portal",
    "Used machine learning to predict churn",
    "Leveraged LLMs to extract fields from invoices",
    "Used computer vision to count pallets",
    "Rolled out a churn prediction model to 12 markets",
    "Created an AI chatbot for students in Python",
    "Advised the fleet team, then built a delay model in XGBoost for it",
    "Managed the rollout of the pricing engine, which I built with gradient boosting models",
    "Launched an image search with embeddings for the shop",
    "Explained the detector to inspectors and built a segmentation network for it",
)


@pytest.mark.parametrize("told", BROUGHT_IN)
def test_who_brings_in_a_tool_has_designed_none(told):
    assert "R1" not in read(told)[1]


@pytest.mark.parametrize("told", BUILT)
def test_who_tells_how_it_was_built_has_designed_it(told):
    assert "R1" in read(told)[1]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Fitted CFD models of the intake", "R6"),
        ("Tuned the MPC model of the kiln", "R1"),
        ("Ran the distillation columns and modelled their yields", "R6"),
        ("Hired raters and annotators for RLHF", "R6"),
        ("Grantwood (Series B, MLOps platform)", "R12"),
        ("Took acceptance tests of the scoring service", "R7"),
        ("Learned the basics of regression models from a textbook", "R5"),
        ("Built a newsletter pipeline with GPT-4 and a spreadsheet", "R6"),
        ("Built a newsletter pipeline with GPT-4 and a spreadsheet", "R4"),
        ("Trained clerks on the forecasting tool", "R6"),
        ("Wired cabinets and sensors for the anomaly detection system", "R1"),
        ("Interest areas: scaling machine learning, big data", "R11"),
    ],
)
def test_words_of_models_in_other_senses_show_no_work_on_them(told, code):
    others = ("Data scientist with scikit-learn and a classifier",)
    assert code not in read(told, others=others)[1]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("The move of the scoring service to Go was led by me", "P1"),
        ("Thesis supervision in the speech group", "P2"),
        ("Gave hands-on workshops on gradient boosting to the planners", "P2"),
        ("Machine learning team lead for parcel forecasts", "P3"),
        ("Supervision of several annotators", "P3"),
        ("Architecture and design of the ticket service", "P4"),
        ("Presentation at the Baltic logistics conference", "P8"),
        ("Presented at the Northern Symposium on Hydrology", "P8"),
        ("Ran listening experiments on the voices", "R9"),
        ("Wrote a test suite for the feature code", "R7"),
        ("Looked at tickets to understand seasonal patterns", "R5"),
        ("Generates the changelogs from commits", "R2"),
    ],
)
def test_wordings_of_the_same_duties(told, code):
    assert code in read(told, others=("Data scientist with scikit-learn and a classifier",))[1]


@pytest.mark.parametrize("told", ["Fine-tuned GPT-3.5 on four thousand tickets", "Trained XGBoost on the platform"])
def test_a_model_that_is_tuned_is_trained_wherever_it_runs(told):
    assert "R6" in read(told, others=("Data scientist with scikit-learn and a classifier",))[1]


def test_a_pipeline_against_fraud_may_hold_no_model():
    told = "Built the fraud detection pipeline in Java and Kafka"
    assert "R1" not in read(told, others=("Java, Kafka, PostgreSQL",))[1]
    assert "R1" in read(f"{told} with a model in XGBoost", others=("Java, Kafka, PostgreSQL",))[1]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Wrote the two-year plan for moving to multi-task networks; presented it to the executive board", "P6"),
        ("Presented the plan for the next two years to the CEO", "P6"),
        ("Responsible for the roadmap of the perception team", "P6"),
        ("In charge of the roadmap for search", "P6"),
        ("Decided on the split between on-board and depot computing", "P4"),
        ("Decided what runs on the device and what runs in the cloud", "P4"),
        ("Defined the interfaces between planning and perception", "P4"),
        ("Set the technical approach", "P4"),
        ("Determined the technical approach of the project", "P4"),
    ],
)
def test_plans_and_technical_decisions_are_read(told, code):
    assert code in read(told)[1]


@pytest.mark.parametrize(
    "told", ["Wrote the test plan for two releases", "Decided what to cook", "Set tables in the dining room"]
)
def test_other_plans_and_decisions_are_none(told):
    assert not {"P4", "P6"} & set(read(told)[1])
