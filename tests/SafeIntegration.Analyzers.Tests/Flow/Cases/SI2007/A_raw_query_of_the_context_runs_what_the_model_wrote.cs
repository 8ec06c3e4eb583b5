using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Library;

public sealed class Book
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();
}

public sealed class Librarian(IChatClient chat, LibraryContext library)
{
    public async Task<List<Book>> RecommendAsync(string taste)
    {
        string condition = (await chat.GetResponseAsync("A SQL condition over Title for someone who likes " + taste)).Text;
        string sql = string.Format(CultureInfo.InvariantCulture, "select * from Books where {0} limit 20", condition);
        return await library.Books.FromSqlRaw(sql).AsNoTracking().ToListAsync(); // expect: SI2007
    }
}
