using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Parking.Voice;

public interface IGateController
{
    [Effect]
    Task OpenAsync(string lane, CancellationToken cancellationToken);

    bool IsOpen(string lane);
}

public sealed class VoiceAssistant(IChatClient chat, IGateController gate, TimeProvider time)
{
    private const string VisitorLane = "visitors";

    public async Task ListenAsync(IAsyncEnumerable<string> utterances, CancellationToken cancellationToken)
    {
        ChatOptions options = new() { Tools = [.. Tools(cancellationToken)] };
        List<ChatMessage> messages = [new(ChatRole.System, "You speak with drivers in front of a car park.")];
        await foreach (string utterance in utterances.WithCancellation(cancellationToken))
        {
            messages.Add(new(ChatRole.User, utterance));
            ChatResponse response = await chat.GetResponseAsync(messages, options, cancellationToken);
            messages.AddMessages(response);
            Console.WriteLine(response.Text);
        }
    }

    private IEnumerable<AITool> Tools(CancellationToken cancellationToken)
    {
        yield return AIFunctionFactory.Create(() => time.GetLocalNow().ToString("t"), "now", "The time of the day.");
        yield return AIFunctionFactory.Create(() => gate.IsOpen(VisitorLane), "is_open", "Whether the gate is open.");
        yield return AIFunctionFactory.Create(OpenForVisitor, "open_gate", "Opens the gate for a visitor."); // expect: SI2009

        async Task<string> OpenForVisitor()
        {
            if (gate.IsOpen(VisitorLane))
                return "It is open already.";
            await gate.OpenAsync(VisitorLane, cancellationToken);
            return "It opens.";
        }
    }
}
