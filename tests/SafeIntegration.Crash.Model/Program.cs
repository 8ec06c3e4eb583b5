using SafeIntegration.Crash.Model;

return await Commanding.RunAsync(args);
