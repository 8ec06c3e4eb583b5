using OpenAI.Chat;

namespace Evaluation;

public sealed record Example(string Question, string Expected);

public static class Evaluator
{
    public static async Task<double> RunAsync(ChatClient model, IReadOnlyList<Example> examples)
    {
        int right = 0;
        foreach (Example example in examples)
        {
            ChatCompletion completion = await model.CompleteChatAsync(new UserChatMessage(example.Question));
            if (completion.Content[0].Text.Trim() == example.Expected)
                right++;
            else
                Console.Error.WriteLine($"Wrong: {example.Question}");
        }

        double share = (double)right / examples.Count;
        Console.WriteLine($"{share:P1} of {examples.Count} answers are right.");
        return share;
    }
}
