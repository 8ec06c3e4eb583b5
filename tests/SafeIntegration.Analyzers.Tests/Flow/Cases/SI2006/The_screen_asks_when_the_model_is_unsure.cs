using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Voice;

[Contract("voice.intent.v1")]
public sealed partial record Intent(string Action, double Confidence);

public sealed class VoiceAssistant(IChatClient chat)
{
    public async Task<string> HearAsync(string utterance)
    {
        Intent intent = (await chat.GetResponseAsync<Intent>("Which intent?\n" + utterance)).Result;
        return intent.Confidence switch
        {
            > 0.8 => $"Shall I {intent.Action}?",
            > 0.4 => $"Did you mean '{intent.Action}'?",
            _ => "Please say that again.",
        };
    }
}
