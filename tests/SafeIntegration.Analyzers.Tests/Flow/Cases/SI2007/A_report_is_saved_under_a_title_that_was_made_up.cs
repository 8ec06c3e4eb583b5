using Microsoft.Extensions.AI;

namespace Reports;

public sealed class ReportArchive(IChatClient chat, DirectoryInfo folder)
{
    public async Task<string> SaveAsync(byte[] pdf, string firstPage)
    {
        ChatResponse response = await chat.GetResponseAsync("A title of at most five words for this report:\n" + firstPage);
        string title = response.Text.Trim().Replace(' ', '-');
        string file = Path.Combine(folder.FullName, title + ".pdf");
        await File.WriteAllBytesAsync(file, pdf); // expect: SI2001, SI2007
        return file;
    }
}
