"""What shows that a person did a thing: the words of duties and soft skills."""
