using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Hotel.Concierge;

public sealed record TableRequest(string Restaurant, int Seats, TimeOnly At);

public interface IGuestScreen
{
    [ReviewPath]
    Task<bool> AgreesAsync(TableRequest request, CancellationToken cancellationToken);
}

public interface IRestaurants
{
    Task<IReadOnlyList<string>> NamesAsync();

    [Effect]
    Task BookAsync(TableRequest request, CancellationToken cancellationToken);
}

public sealed class Concierge(IChatClient chat, IRestaurants restaurants, IGuestScreen screen)
{
    public async Task<string> TalkAsync(string wish, CancellationToken cancellationToken)
    {
        async Task<string> BookTable(string restaurant, int seats, string at)
        {
            if (!TimeOnly.TryParse(at, out TimeOnly time))
                return "Say the time as HH:mm.";

            TableRequest request = new(restaurant, Math.Clamp(seats, 1, 12), time);
            if (await screen.AgreesAsync(request, cancellationToken) is false)
                return "The guest does not want it.";

            await restaurants.BookAsync(request, cancellationToken);
            return "Booked.";
        }

        ChatOptions options = new()
        {
            Tools = [AIFunctionFactory.Create(restaurants.NamesAsync, "restaurants"), AIFunctionFactory.Create(BookTable, "book_table")],
        };
        ChatResponse response = await chat.GetResponseAsync(wish, options, cancellationToken);
        return response.Text;
    }
}
