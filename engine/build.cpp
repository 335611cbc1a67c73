#include "engine/build.hpp"
