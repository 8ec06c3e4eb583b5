// shape: generic repository and unit of work over EF Core
using Microsoft.EntityFrameworkCore;

namespace Library.Import;

public abstract class Entity
{
    public int Id { get; set; }
}

public sealed class Book : Entity
{
    public string Title { get; set; } = "";
    public string Isbn { get; set; } = "";
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();
}

public interface IRepository<T> where T : Entity
{
    void Insert(T entity);
    Task<int> CommitAsync(CancellationToken cancellationToken);
}

public class Repository<T>(LibraryContext context) : IRepository<T> where T : Entity
{
    public void Insert(T entity) => context.Set<T>().Add(entity);

    public Task<int> CommitAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}

public sealed record CatalogueEntry(string Title, string Isbn);

public sealed class CatalogueImport(HttpClient catalogue, IRepository<Book> books)
{
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        var entries = await catalogue.GetFromJsonAsync<List<CatalogueEntry>>("new", cancellationToken) ?? [];
        foreach (CatalogueEntry entry in entries)
            books.Insert(new Book { Title = entry.Title, Isbn = entry.Isbn }); // expect: SI1001
        await books.CommitAsync(cancellationToken);
    }
}
