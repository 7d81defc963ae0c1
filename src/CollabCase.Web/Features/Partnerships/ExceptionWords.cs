namespace CollabCase.Web.Features.Partnerships;

/// <summary>Agreed exceptions, counted in words.</summary>
public static class ExceptionWords
{
    /// <summary>'2 agreed exceptions open, 1 overdue'.</summary>
    public static string Open(int open, int overdue)
    {
        var words = open == 1 ? "1 agreed exception open" : $"{open} agreed exceptions open";
        return overdue == 0 ? words : overdue == open ? $"{words}, overdue" : $"{words}, {overdue} overdue";
    }
}
