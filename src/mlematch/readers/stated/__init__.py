"""Resumes that come as data, exact: Europass and JSON Resume."""
