Console.Error.WriteLine("Say which benchmark to run.");
return 2;
