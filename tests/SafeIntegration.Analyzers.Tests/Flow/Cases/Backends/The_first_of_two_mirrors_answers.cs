using System.Diagnostics;

namespace Mirrors;

public sealed class Installer(HttpClient near, HttpClient far)
{
    public async Task InstallAsync()
    {
        Task<string> first = near.GetStringAsync("installer");
        Task<string> second = far.GetStringAsync("installer");
        Task<string> done = await Task.WhenAny(first, second);
        string script = await done;
        Process.Start("bash", ["-c", script]); // expect: SI1001
    }
}
