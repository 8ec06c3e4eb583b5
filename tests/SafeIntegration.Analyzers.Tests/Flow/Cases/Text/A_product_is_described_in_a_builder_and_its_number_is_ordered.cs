using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.AI;

namespace Manuals;

public sealed class Gadget
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public List<string> Parts { get; } = [];
}

public sealed class ManualDesk(IChatClient chat, HttpClient printers, string office)
{
    public async Task<string> DescribeAsync(Gadget gadget)
    {
        var text = new StringBuilder();
        text.AppendLine($"# {gadget.Title} ({gadget.Number})");
        ChatResponse intro = await chat.GetResponseAsync($"Introduce {gadget.Title} in two sentences.");
        text.AppendLine($"{intro.Text,-20}");
        foreach (string part in gadget.Parts) text.AppendLine($"- {part}: {gadget.Title}");
        Console.WriteLine(text.ToString());

        // What went into the builder beside the answer is still ours: number, parts and office.
        await printers.PostAsJsonAsync("/paper", new { gadget.Number, gadget.Parts, Office = office });
        return gadget.Number;
    }
}
