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

    /// <summary>'overdue by 12 days', 'due today', 'due in 5 days'.</summary>
    public static string Due(DateOnly byWhen, DateOnly today) => (byWhen.DayNumber - today.DayNumber) switch
    {
        -1 => "overdue by 1 day",
        < 0 and var days => $"overdue by {-days} days",
        0 => "due today",
        1 => "due tomorrow",
        var days => $"due in {days} days",
    };
}
