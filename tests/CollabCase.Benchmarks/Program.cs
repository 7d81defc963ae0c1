Console.Error.WriteLine("Say what to measure: load --partnerships 10000 --provider sqlite|postgresql [--connection C]");
return 64;
