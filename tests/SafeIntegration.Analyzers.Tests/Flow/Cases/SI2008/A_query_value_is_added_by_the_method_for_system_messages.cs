using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Kiosk;

public static class KioskModule
{
    public static void MapKiosk(this WebApplication app) => app.MapGet("/kiosk", async (HttpRequest request, Kernel kernel, ILogger<Kernel> logger) =>
    {
        IChatCompletionService chat = kernel.GetRequiredService<IChatCompletionService>();
        string place = request.Query["place"].ToString();
        ChatHistory history = [];
        history.AddSystemMessage("You help visitors at " + place); // expect: SI2008
        history.AddUserMessage(request.Query["q"].ToString());
        ChatMessageContent reply = await chat.GetChatMessageContentAsync(history, kernel: kernel);
        logger.LogInformation("{Reply}", reply.Content);
        return TypedResults.NoContent();
    });
}
