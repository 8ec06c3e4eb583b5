// shape: a known file is chosen by the model; what it holds is ours
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Templates;

public sealed record Template(string Subject, string Body);

public sealed class TemplateView(IChatClient chat)
{
    private static readonly string[] Known = ["late", "lost", "broken"];

    public async Task ShowAsync(string complaint)
    {
        string name = (await chat.GetResponseAsync("Which template: late, lost or broken? " + complaint)).Text.Trim();
        if (!Known.Contains(name))
            throw new InvalidOperationException("The model named no template.");
        Template template = JsonSerializer.Deserialize<Template>(await File.ReadAllTextAsync($"templates/{name}.json"))!;
        Console.WriteLine(template.Subject);
    }
}
