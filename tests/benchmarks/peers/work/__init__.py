"""What runs in processes of its own: our side, and that of programs which share our environment."""
