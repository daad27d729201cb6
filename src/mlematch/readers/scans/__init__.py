"""Pictures of resumes, and the letters recognised in them."""
