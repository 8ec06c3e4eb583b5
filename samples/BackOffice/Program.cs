Console.WriteLine("BackOffice");
