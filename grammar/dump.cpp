#include "grammar/dump.hpp"
