"""The taxonomy, how often each skill stands in resumes, and what makes a skill named one that is not had."""
