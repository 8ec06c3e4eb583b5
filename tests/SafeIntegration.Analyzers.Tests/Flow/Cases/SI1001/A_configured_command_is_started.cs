// Configuration and the command line are the operator's own.
using System.Diagnostics;

namespace Jobs;

public sealed class JobRunner(IConfiguration configuration, HttpClient client)
{
    public async Task RunAsync()
    {
        string status = await client.GetStringAsync("status");
        Console.WriteLine(status);

        string program = configuration["Job:Program"] ?? throw new InvalidOperationException("Job:Program is not set.");
        using Process process = Process.Start(new ProcessStartInfo(program, configuration["Job:Arguments"] ?? "")) ?? throw new InvalidOperationException($"'{program}' did not start.");
        await process.WaitForExitAsync();
    }
}
