// shape: letter workflow with a signature and a later step
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Notary.Letters;

public sealed record Letter(string Recipient, string Language, string Text);

public interface ISignatory
{
    [ReviewPath]
    Task<Letter> SignAsync(Letter draft, CancellationToken token);
}

public interface ICourier
{
    [Effect]
    Task DispatchAsync(Letter letter, CancellationToken token);
}

public sealed class LetterWorkflow(IChatClient chat, ISignatory signatory, ICourier courier)
{
    public async Task WriteAsync(string recipient, string language, string matter, CancellationToken token)
    {
        string text = await AskAsync("Write a formal letter about: " + matter, token);
        Letter signed = await signatory.SignAsync(new Letter(recipient, language, text), token);

        if (language == "en")
        {
            await courier.DispatchAsync(signed, token);
            return;
        }

        Letter translated = signed with { Text = await AskAsync($"Translate to {language}:\n{signed.Text}", token) };
        await courier.DispatchAsync(translated, token); // expect: SI2001
    }

    private async Task<string> AskAsync(string prompt, CancellationToken token) =>
        (await chat.GetResponseAsync(prompt, cancellationToken: token)).Text;
}
