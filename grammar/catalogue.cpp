#include "grammar/catalogue.hpp"
