// shape: Blazor component with MarkupString from an answer
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.AI;

namespace Pages;

public class AnswerView : ComponentBase
{
    private string _html = "";

    [Inject]
    public IChatClient Chat { get; set; } = null!;

    [Parameter]
    public string Question { get; set; } = "";

    protected override async Task OnParametersSetAsync() => _html = (await Chat.GetResponseAsync("Answer in HTML: " + Question)).Text;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, new MarkupString(_html)); // expect: SI2007
}
