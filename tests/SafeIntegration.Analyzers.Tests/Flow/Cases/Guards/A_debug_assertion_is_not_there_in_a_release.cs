// Debug.Assert is left out of a release, so it guards nothing.
using System.Diagnostics;
using SafeIntegration;

namespace Site;

public sealed record Setting(string Name, string Value);

public sealed class SettingSync(HttpClient central)
{
    private static readonly string[] Known = ["theme", "language"];

    public async Task RunAsync()
    {
        Setting setting = (await central.GetFromJsonAsync<Setting>("setting"))!;
        Debug.Assert(Known.Contains(setting.Name), "Unknown setting.");
        Set(setting.Name); // expect: SI1001
    }

    [Effect]
    private static void Set(string name) => Console.WriteLine(name);
}
