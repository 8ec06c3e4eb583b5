// shape: Blazor component with encoded text and a counter
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.AI;

namespace Pages;

public class PlainAnswerView : ComponentBase
{
    private readonly List<string> _lines = [];

    [Inject]
    public IChatClient Chat { get; set; } = null!;

    protected async Task AskAsync(string question)
    {
        await foreach (ChatResponseUpdate update in Chat.GetStreamingResponseAsync(question))
        {
            _lines.Add(update.Text);
            StateHasChanged();
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        foreach (string line in _lines)
            builder.AddContent(1, line);
        builder.CloseElement();
        builder.AddMarkupContent(2, "<hr/>");
    }
}
