#include "engine/publication/publication.hpp"
