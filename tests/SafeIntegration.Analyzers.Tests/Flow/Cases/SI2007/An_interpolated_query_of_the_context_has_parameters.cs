using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Library;

public sealed class Book
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Genre { get; set; } = "";
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();
}

public sealed class Librarian(IChatClient chat, LibraryContext library)
{
    public async Task<List<Book>> RecommendAsync(string taste)
    {
        string genre = (await chat.GetResponseAsync("One genre for someone who likes " + taste)).Text;
        return await library.Books
            .FromSql($"select * from Books where Genre = {genre}")
            .Where(book => book.Title.Length > 0)
            .ToListAsync();
    }
}
