#include "engine/calendar/anchor.hpp"
