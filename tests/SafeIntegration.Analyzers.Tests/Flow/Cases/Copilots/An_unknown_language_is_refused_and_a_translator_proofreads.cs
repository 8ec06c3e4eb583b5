using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Translations.Publishing;

public sealed record PublishRequest(string Language, string Remark);

public sealed record Page(Guid Id, string Plan, string Text);

public interface IPages
{
    Task<Page> GetAsync(Guid id, CancellationToken cancellationToken);

    [Effect]
    Task PublishAsync(Guid id, string culture, string style, string text, CancellationToken cancellationToken);
}

public interface ITranslators
{
    [ReviewPath]
    Task<string> ProofreadAsync(string translation, string culture, CancellationToken cancellationToken);
}

public sealed class PageTranslation(IChatClient chat, IPages pages, ITranslators translators)
{
    private static readonly Dictionary<string, string> Styles = new() { ["pro"] = "wide", ["business"] = "brand" };

    public async Task PublishAsync(Guid id, PublishRequest request, CancellationToken cancellationToken)
    {
        string culture = request.Language switch
        {
            "de" => "de-DE",
            "fr" => "fr-FR",
            _ => throw new BadHttpRequestException($"Language '{request.Language}' is not offered."),
        };

        Page page = await pages.GetAsync(id, cancellationToken);
        string style = Styles.GetValueOrDefault(page.Plan, "plain");

        ChatResponse response = await chat.GetResponseAsync(
            $"Translate into {culture}. The editor remarks: {request.Remark}\n\n{page.Text}", cancellationToken: cancellationToken);
        string text = await translators.ProofreadAsync(response.Text, culture, cancellationToken);

        await pages.PublishAsync(page.Id, culture, style, text, cancellationToken);
    }
}

public static class PageEndpoints
{
    public static void MapPages(this WebApplication app) =>
        app.MapPost("/pages/{id:guid}/translations", async (Guid id, PublishRequest request, PageTranslation translation, CancellationToken cancellationToken) =>
        {
            await translation.PublishAsync(id, request, cancellationToken);
            return Results.NoContent();
        });
}
