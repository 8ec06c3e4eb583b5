using OpenAI.Chat;
using SafeIntegration;

namespace Enquiries;

public sealed record Enquiry(string Id, string Text);

public sealed record EnquiryRoute(string Queue);

public sealed class EnquiryReader(ChatClient client) : IModelCall<Enquiry, EnquiryRoute>
{
    public async Task<ModelAnswer<EnquiryRoute>> CallAsync(Enquiry input, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            [new SystemChatMessage("Which queue? One word."), new UserChatMessage(input.Text)],
            new ChatCompletionOptions { IncludeLogProbabilities = true },
            cancellationToken);
        double probability = Math.Exp(completion.ContentTokenLogProbabilities.Sum(token => token.LogProbability));
        return new ModelAnswer<EnquiryRoute>(new EnquiryRoute(completion.Content[0].Text), completion.Model)
        {
            Signals = new Dictionary<string, double> { [ConfidenceSignal.Probability] = Math.Min(probability, 1.0) },
        };
    }
}
