using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.ShadowDraft;

public sealed record Letter(int Customer, string Subject, string Body);

public interface ITemplates
{
    string Body(string name, string language);
}

public interface ILetterPrinter
{
    [Effect]
    Task PrintAsync(Letter letter, CancellationToken cancellationToken);
}

public sealed class DunningLetters(IChatClient chat, ITemplates templates, ILetterPrinter printer, ILogger<DunningLetters> logger)
{
    public async Task SendAsync(int customer, string language, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync($"A first reminder in {language}", cancellationToken: cancellationToken);
        Letter shadow = new(customer, "Reminder", response.Text);

        // The drafts of the model run in the shadow until the autumn: what is sent is the template.
        Letter letter = shadow with { Body = templates.Body("dunning-1", language) };

        logger.LogInformation("Draft {Draft} characters, template {Template}", shadow.Body.Length, letter.Body.Length);
        await printer.PrintAsync(letter, cancellationToken);
    }
}
