// shape: kernel plugin that searches our own handbook
using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.SemanticKernel;

namespace Concierge;

public sealed class Page
{
    public int Id { get; set; }
    public required string Title { get; set; }
    public required string Text { get; set; }
}

public sealed class HandbookContext(DbContextOptions<HandbookContext> options) : DbContext(options)
{
    public DbSet<Page> Pages => Set<Page>();
}

public sealed class HandbookPlugin(IDbContextFactory<HandbookContext> contexts)
{
    [KernelFunction, Description("Searches the handbook.")]
    public async Task<IReadOnlyList<string>> SearchAsync([Description("Words to look for")] string query, CancellationToken cancellationToken)
    {
        await using HandbookContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Pages.Where(page => page.Text.Contains(query)).OrderBy(page => page.Id).Take(5).Select(page => page.Title).ToListAsync(cancellationToken);
    }
}
