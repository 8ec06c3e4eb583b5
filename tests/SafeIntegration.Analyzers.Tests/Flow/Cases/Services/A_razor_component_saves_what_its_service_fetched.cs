// shape: Blazor component: OnInitializedAsync loads, a button saves
using Microsoft.AspNetCore.Components;
using SafeIntegration;

namespace Planner.Components;

public sealed record Room(string Name, int Seats);

public class RoomPicker : ComponentBase
{
    private List<Room> _rooms = [];
    private Room? _selected;

    [Inject]
    public HttpClient Http { get; set; } = null!;

    [Inject]
    public IBookings Bookings { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _rooms = await Http.GetFromJsonAsync<List<Room>>("rooms") ?? [];

    protected void Select(int index) => _selected = _rooms[index];

    protected async Task BookAsync(DateOnly day)
    {
        if (_selected is null)
            return;
        await Bookings.BookAsync(_selected.Name, day); // expect: SI1001
        _selected = null;
    }
}

public interface IBookings
{
    [Effect]
    Task BookAsync(string room, DateOnly day);
}
