"""Makes the teacher's files that `outcry train` learns from; see ../../README.md."""
