// shape: Blazor component, the fetched list is only shown
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SafeIntegration;

namespace Planner.Components;

public class RoomList : ComponentBase
{
    private string[] _rooms = [];

    [Inject]
    public HttpClient Http { get; set; } = null!;

    [Inject]
    public ICalendarStore Calendar { get; set; } = null!;

    protected override async Task OnParametersSetAsync() => _rooms = await Http.GetFromJsonAsync<string[]>("rooms") ?? [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (string room in _rooms)
            builder.AddContent(0, room);
    }

    protected Task CloseAsync(DateOnly day) => Calendar.CloseAsync(day);
}

public interface ICalendarStore
{
    [Effect]
    Task CloseAsync(DateOnly day);
}
