"""Details that could point at somebody: the author, the accused or anybody else. One module for each kind of clue."""
