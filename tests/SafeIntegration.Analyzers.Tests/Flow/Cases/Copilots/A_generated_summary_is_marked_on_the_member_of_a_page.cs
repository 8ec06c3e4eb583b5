using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Library.Marked;

public sealed record Book(int Id, string Title, string Blurb);

public sealed record BookView(int Id, string Title, [property: AiOutput] string GeneratedSummary);

public interface IBooks
{
    Task<Book?> FindAsync(int id, CancellationToken cancellationToken);
}

public sealed class Summaries(IChatClient chat)
{
    private readonly Dictionary<int, Lazy<Task<string>>> _summaries = [];
    private readonly Lock _lock = new();

    public Task<string> OfAsync(Book book)
    {
        lock (_lock)
        {
            if (!_summaries.TryGetValue(book.Id, out Lazy<Task<string>>? summary))
                _summaries[book.Id] = summary = new(() => AskAsync(book));
            return summary.Value;
        }
    }

    private async Task<string> AskAsync(Book book) => (await chat.GetResponseAsync("Summarise:\n" + book.Blurb)).Text;
}

[ApiController]
[Route("books")]
public sealed class BooksController(IBooks books, Summaries summaries) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<BookView>> GetAsync(int id, CancellationToken cancellationToken)
    {
        if (await books.FindAsync(id, cancellationToken) is not { } book)
            return NotFound();

        BookView view = new(book.Id, book.Title, await summaries.OfAsync(book));
        return Ok(view);
    }
}
