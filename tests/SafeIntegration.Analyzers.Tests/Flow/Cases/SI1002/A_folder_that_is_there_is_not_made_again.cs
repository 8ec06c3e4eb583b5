// shape: download into a folder named by the payload; whether the folder is there says nothing of the payload
namespace Themes;

public sealed record Theme(string Name);

public sealed class ThemeFolder(HttpClient store, string root)
{
    private static readonly string[] Known = ["light", "dark"];

    public async Task PrepareAsync()
    {
        Theme theme = (await store.GetFromJsonAsync<Theme>("theme"))!;
        string folder = Path.Combine(root, theme.Name);
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder); // expect: SI1001
        if (!Known.Contains(theme.Name))
            return;
        if (!File.Exists(Path.Combine(root, theme.Name, "theme.json")))
            Directory.CreateDirectory(Path.Combine(root, theme.Name));
    }
}
