// Not every branch is on a payload.
using System.Diagnostics;

namespace Jobs;

public sealed record Status(string Text);

public sealed class Nightly(HttpClient client, IConfiguration configuration)
{
    public async Task RunAsync()
    {
        Status? status = await client.GetFromJsonAsync<Status>("status");
        Console.WriteLine(status);

        string mode = configuration["Nightly:Mode"] ?? "full";
        if (mode != "off")
            Process.Start("/opt/nightly/run.sh");
    }
}
