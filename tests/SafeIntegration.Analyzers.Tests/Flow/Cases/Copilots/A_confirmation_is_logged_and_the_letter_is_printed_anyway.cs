using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Letters.Outgoing;

public sealed record Original(Guid Id, string Salutation, string Text);

public sealed record Letter(Guid Id, string Language, string Text);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Letter letter, CancellationToken cancellationToken);
}

public interface IPrinter
{
    [Effect]
    Task PrintAsync(Letter letter, CancellationToken cancellationToken);
}

public sealed class Translator(IChatClient chat)
{
    public async Task<Letter> TranslateAsync(Original original, string language, CancellationToken cancellationToken)
    {
        var paragraphs = new List<string>();
        foreach (string paragraph in original.Text.Split("\n\n"))
        {
            ChatResponse response = await chat.GetResponseAsync($"Translate into {language}:\n{paragraph}", cancellationToken: cancellationToken);
            paragraphs.Add(response.Text);
        }

        return new Letter(original.Id, language, string.Join("\n\n", paragraphs));
    }
}

public sealed class LetterRun(Translator translator, IClerk clerk, IPrinter printer, ILogger<LetterRun> logger)
{
    public async Task RunAsync(IEnumerable<Original> originals, CancellationToken cancellationToken)
    {
        foreach (Original original in originals)
        {
            Letter letter = await translator.TranslateAsync(original, "Polish", cancellationToken);

            bool confirmed = await clerk.ConfirmAsync(letter, cancellationToken);
            if (!confirmed)
                logger.LogWarning("The clerk did not confirm letter {Id}.", letter.Id);

            await printer.PrintAsync(letter, cancellationToken); // expect: SI2001
        }
    }
}
