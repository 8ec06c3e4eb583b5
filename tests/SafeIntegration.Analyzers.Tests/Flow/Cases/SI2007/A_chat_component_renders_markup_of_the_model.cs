// shape: Blazor chat component
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;

namespace Chat.Components;

public sealed class ChatPanel : ComponentBase
{
    private readonly List<MarkupString> _bubbles = [];

    [Inject]
    public required IChatClient Chat { get; set; }

    public IReadOnlyList<MarkupString> Bubbles => _bubbles;

    public async Task SendAsync(string text)
    {
        StringBuilder answer = new();
        await foreach (ChatResponseUpdate update in Chat.GetStreamingResponseAsync(text))
        {
            answer.Append(update.Text);
            StateHasChanged();
        }

        string html = answer.ToString().Replace("\n", "<br>", StringComparison.Ordinal);
        _bubbles.Add(new MarkupString(html)); // expect: SI2007
    }
}
