#include "engine/article/read.hpp"
