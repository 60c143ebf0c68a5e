// SPDX-License-Identifier: Apache-2.0
#include "devices/deviceworker.h"

int main(int argc, char **argv)
{
    return yichuang::deviceMain(argc, argv);
}
