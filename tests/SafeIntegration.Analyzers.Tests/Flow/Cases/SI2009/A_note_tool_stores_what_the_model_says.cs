using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Notes;

public sealed class Note
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
}

public sealed class NotesContext(DbContextOptions<NotesContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();
}

public sealed class NoteTools(IDbContextFactory<NotesContext> contexts)
{
    public AIFunction Remember() => AIFunctionFactory.Create(async (string text) => // expect: SI2009
    {
        await using NotesContext database = await contexts.CreateDbContextAsync();
        await database.Notes.Where(note => note.Id == 1).ExecuteUpdateAsync(update => update.SetProperty(note => note.Text, text)); // expect: SI2001
        return "remembered";
    }, "remember");
}
