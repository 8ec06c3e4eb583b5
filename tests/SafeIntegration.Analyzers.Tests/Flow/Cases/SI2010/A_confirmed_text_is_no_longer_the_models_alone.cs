using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Press;

public interface IEditor
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string draft);
}

public static class PressEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/press", async (string facts, IChatClient chat, IEditor editor) =>
    {
        ChatResponse response = await chat.GetResponseAsync("Write a press release: " + facts);
        string draft = response.Text;
        if (!await editor.ConfirmAsync(draft)) return Results.NoContent();
        return Results.Text(draft);
    });
}
