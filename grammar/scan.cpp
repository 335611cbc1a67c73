#include "grammar/scan.hpp"
