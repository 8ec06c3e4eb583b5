// shape: template rendering with Regex.Replace and an evaluator
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Rendering;

public sealed class Renderer(HttpClient crm, DirectoryInfo outbox)
{
    private static readonly Regex s_hole = new("\\{(?<name>[a-z]+)\\}", RegexOptions.Compiled);

    public async Task RenderAsync(int customer, string template)
    {
        Dictionary<string, string> members = await crm.GetFromJsonAsync<Dictionary<string, string>>($"customers/{customer}") ?? [];
        string letter = s_hole.Replace(template, match => members[match.Groups["name"].Value]);
        await File.WriteAllTextAsync(Path.Combine(outbox.FullName, $"{customer}.txt"), letter); // expect: SI1001
    }
}
