// shape: ingestion pipeline of interfaces, one step asks a model, the last one stores
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Ingest;

public sealed class Document
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string? Summary { get; set; }
}

public sealed class DocumentContext(DbContextOptions<DocumentContext> options) : DbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();
}

public interface IIngestStep
{
    Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken);
}

public sealed class SummaryStep(IChatClient chat) : IIngestStep
{
    public async Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, "Summarise: " + document.Text)], cancellationToken: cancellationToken);
        document.Summary = response.Text;
        return document;
    }
}

public sealed class Pipeline(IEnumerable<IIngestStep> steps, DocumentContext context)
{
    public async Task RunAsync(Document document, CancellationToken cancellationToken)
    {
        foreach (IIngestStep step in steps)
            document = await step.ApplyAsync(document, cancellationToken);
        context.Documents.Add(document); // expect: SI2001
        await context.SaveChangesAsync(cancellationToken);
    }
}
