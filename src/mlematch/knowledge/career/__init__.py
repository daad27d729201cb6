"""The words of jobs and times: dates, titles, breaks, years of experience."""
