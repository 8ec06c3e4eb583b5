// A JObject is the payload, whatever member of it is asked for.
using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Media;

public sealed class Transcoder(HttpClient jobs)
{
    public async Task NextAsync()
    {
        string json = await jobs.GetStringAsync("jobs/next");
        JObject job = JObject.Parse(json);
        string? input = (string?)job["input"]?["path"];
        string preset = job.Value<string>("preset") ?? "fast";

        using Process? process = Process.Start("ffmpeg", $"-i \"{input}\" -preset fast out.mp4"); // expect: SI1001
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
        Console.WriteLine(preset);
    }
}
